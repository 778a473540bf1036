(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mktuple,stglobal,mkfn,mktypevar,stcell,setfntp,badformat,ldglobal,mkdict,unboundfree,dset,mktypealias,getitem}=R,K0=K[0],K1=K[1],K2=K[2],K3=K[3],K4=K[4],K5=K[5],K6=K[6],g_f=G.cell("f"),g_L=G.cell("L"),k0=k[0],g_int=G.cell("int"),g_list=G.cell("list");
K0.mk=(function(){return (function p__module_(h){let q,r,t0,t1;X0:{
if(enter()===S)return abn(K0,0,null,null);t0=mktuple([1]);hold(t0);
t1=K1.mk()(1,t0);if(t1===S)return abn(K0,1,null,null);stglobal(g_f,t1,false);
t1=K5.mk()(0);if(t1===S)return abn(K0,2,null,null);stglobal(g_L,t1,false);r=null;}
Z.d--;return r;})});
K1.mk=(function(){return function p__generic_parameters_of_f_(h,v_$2e$defaults){let q,r,t0,t1,t2;let c_T=cell(undefined);X0:{t0=mkfn(K2,null,hold(k0));t1=mktypevar("T",t0,null);typeof t1==="object"&&t1!==null&&t1.rc++;typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);t0=t1;typeof t0==="object"&&t0!==null&&t0.rc++;stcell(c_T,t0,true);t0=mktuple([t1]);t1=mkfn(K3,[c_T]);typeof t1==="object"&&t1!==null&&t1.rc++;t2=mkfn(K4,null,hold(v_$2e$defaults),null,t1);t1=setfntp(t2,t0);typeof t2==="object"&&t2!==null&&t2.rc===0&&drop(t2,t1);typeof t0==="object"&&t0!==null&&t0.rc===0&&drop(t0,t1);r=t1;}
typeof c_T==="object"&&c_T!==null&&--c_T.rc===0&&drop(c_T,r);if(h!==0){h&1&&typeof v_$2e$defaults==="object"&&v_$2e$defaults!==null&&--v_$2e$defaults.rc===0&&drop(v_$2e$defaults,r);}return r;}});
K2.mk=(function(){return function p_T(h,v_$2e$format){let q,r,t0;X0:{
if(enter()===S)return abn(K2,0,null,null,h,v_$2e$format);
q=(v_$2e$format===1||v_$2e$format===2?null:badformat(v_$2e$format));if(q===S)return abn(K2,1,null,null,h,v_$2e$format);
t0=((q=g_int.v)!==undefined||(q=g_int.b.v)!==undefined?q:ldglobal(g_int));if(t0===S)return abn(K2,2,null,null,h,v_$2e$format);r=t0;}
if(h!==0){h&1&&typeof v_$2e$format==="object"&&v_$2e$format!==null&&--v_$2e$format.rc===0&&drop(v_$2e$format,r);}Z.d--;return r;}});
K3.mk=(function(c_T){return function p___annotate__(h,v_$2e$format){let q,r,t0,t1;X0:{
if(enter()===S)return abn(K3,0,null,null,h,v_$2e$format,c_T);
q=(v_$2e$format===1||v_$2e$format===2?null:badformat(v_$2e$format));if(q===S)return abn(K3,1,null,null,h,v_$2e$format,c_T);t0=mkdict([]);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=((q=c_T.v)!==undefined?q:unboundfree("T"));if(t1===S)return abn(K3,2,null,null,h,v_$2e$format,c_T,t0);
q=dset(t0,"a",t1);if(q===S)return abn(K3,3,null,null,h,v_$2e$format,c_T,t0,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);
t1=((q=c_T.v)!==undefined?q:unboundfree("T"));if(t1===S)return abn(K3,4,null,null,h,v_$2e$format,c_T,t0);
q=dset(t0,"return",t1);if(q===S)return abn(K3,5,null,null,h,v_$2e$format,c_T,t0,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);r=t0;typeof r==="object"&&r!==null&&r.rc--;}
if(h!==0){h&1&&typeof v_$2e$format==="object"&&v_$2e$format!==null&&--v_$2e$format.rc===0&&drop(v_$2e$format,r);}Z.d--;return r;}});
K4.mk=(function(){return function p_f(h,v_a){let q,r;X0:{r=null;}
if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}return r;}});
K5.mk=(function(){return function p__generic_parameters_of_L_(h){let q,r,t0,t1,t2;let c_U=cell(undefined);X0:{t0=mktypevar("U",null,null);typeof t0==="object"&&t0!==null&&t0.rc++;t1=t0;typeof t1==="object"&&t1!==null&&t1.rc++;stcell(c_U,t1,true);t1=mktuple([t0]);t0=mkfn(K6,[c_U],hold(k0));t2=mktypealias("L",t1,t0);typeof t1==="object"&&t1!==null&&t1.rc===0&&drop(t1,t2);typeof t0==="object"&&t0!==null&&t0.rc===0&&drop(t0,t2);r=t2;}
typeof c_U==="object"&&c_U!==null&&--c_U.rc===0&&drop(c_U,r);return r;}});
K6.mk=(function(c_U){return function p_L(h,v_$2e$format){let q,r,t0,t1,t2;X0:{
if(enter()===S)return abn(K6,0,null,null,h,v_$2e$format,c_U);
q=(v_$2e$format===1||v_$2e$format===2?null:badformat(v_$2e$format));if(q===S)return abn(K6,1,null,null,h,v_$2e$format,c_U);
t0=((q=g_list.v)!==undefined||(q=g_list.b.v)!==undefined?q:ldglobal(g_list));if(t0===S)return abn(K6,2,null,null,h,v_$2e$format,c_U);
t1=((q=c_U.v)!==undefined?q:unboundfree("U"));if(t1===S)return abn(K6,3,null,null,h,v_$2e$format,c_U,t0);
t2=getitem(t0,t1);if(t2===S)return abn(K6,4,null,null,h,v_$2e$format,c_U,t0,t1);typeof t0==="object"&&t0!==null&&t0.rc===0&&drop(t0,t2);typeof t1==="object"&&t1!==null&&t1.rc===0&&drop(t1,t2);r=t2;}
if(h!==0){h&1&&typeof v_$2e$format==="object"&&v_$2e$format!==null&&--v_$2e$format.rc===0&&drop(v_$2e$format,r);}Z.d--;return r;}});
return K0.mk();})



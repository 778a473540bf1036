(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,stcell,unboundfree,add,iadd}=R,K0=K[0],K1=K[1],K2=K[2],g_f=G.cell("f");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a){let q,r,t0,v_g;if(!(h&1))hold(v_a);let c_a=cell(v_a);let c_n=cell(undefined);X0:{stcell(c_n,0,false);t0=mkfn(K2,[c_a,c_n],[1]);q=v_g;v_g=t0;typeof v_g==="object"&&v_g!==null&&v_g.rc++;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);r=v_g;break X0;}
typeof c_n==="object"&&c_n!==null&&--c_n.rc===0&&drop(c_n,r);typeof v_g==="object"&&v_g!==null&&--v_g.rc===0&&drop(v_g,r);typeof c_a==="object"&&c_a!==null&&--c_a.rc===0&&drop(c_a,r);return r;}});
K2.mk=(function(c_a,c_n){return function p_g(h,v_b){let q,r,t0,t1,t2;X0:{
if(enter()===S)return abn(K2,0,null,null,h,v_b,c_a,c_n);
t0=((q=c_n.v)!==undefined?q:unboundfree("n"));if(t0===S)return abn(K2,1,null,null,h,v_b,c_a,c_n);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=((q=c_a.v)!==undefined?q:unboundfree("a"));if(t1===S)return abn(K2,2,null,null,h,v_b,c_a,c_n,t0);
t2=add(t1,v_b);if(t2===S)return abn(K2,3,null,null,h,v_b,c_a,c_n,t0,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&drop(t1,t2);
t1=iadd(t0,t2);if(t1===S)return abn(K2,4,null,null,h,v_b,c_a,c_n,t0,t2);typeof t0==="object"&&t0!==null&&--t0.rc===0&&drop(t0,t1);typeof t2==="object"&&t2!==null&&t2.rc===0&&drop(t2,t1);stcell(c_n,t1,false);
t1=((q=c_n.v)!==undefined?q:unboundfree("n"));if(t1===S)return abn(K2,5,null,null,h,v_b,c_a,c_n);r=t1;break X0;}
if(h!==0){h&1&&typeof v_b==="object"&&v_b!==null&&--v_b.rc===0&&drop(v_b,r);}Z.d--;return r;}});
return K0.mk();})



(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,ldglobal,mkclass,stglobal,ldname,stname,mkfn,lookups,getattr,methodv,badformat,mkdict,dset}=R,K0=K[0],K1=K[1],K2=K[2],K3=K[3],g_B=G.cell("B"),g_A=G.cell("A"),g___name__=G.cell("__name__"),k0=k[0],g_super=G.cell("super"),g_int=G.cell("int");
K0.mk=(function(){return (function p__module_(h){let q,r,t0,t1;X0:{
if(enter()===S)return abn(K0,0,null,null);
t0=((q=g_B.v)!==undefined?q:ldglobal(g_B));if(t0===S)return abn(K0,1,null,null);hold(t0);
t1=mkclass(K1,null,"A",[t0],["k",1]);if(t1===S)return abn(K0,2,null,null,t0);relr(t0,t1);stglobal(g_A,t1,false);r=null;}
Z.d--;return r;})});
K1.mk=(function(){return (function p_A(h,ns){let q,r,t0;let c___class__=cell(undefined);let c___classdict__=cell(undefined);X0:{
if(enter()===S)return abn(K1,0,null,null,ns,c___class__,c___classdict__);
t0=ldname(ns,"__name__",g___name__);if(t0===S)return abn(K1,1,null,null,ns,c___class__,c___classdict__);hold(t0);
q=stname(ns,"__module__",t0,true);if(q===S)return abn(K1,2,null,null,ns,c___class__,c___classdict__);
q=stname(ns,"__qualname__","A",false);if(q===S)return abn(K1,3,null,null,ns,c___class__,c___classdict__);
q=stname(ns,"__firstlineno__",1,false);if(q===S)return abn(K1,4,null,null,ns,c___class__,c___classdict__);c___classdict__.v=hold(ns);
q=stname(ns,"__doc__","doc",false);if(q===S)return abn(K1,5,null,null,ns,c___class__,c___classdict__);
q=stname(ns,"x",1,false);if(q===S)return abn(K1,6,null,null,ns,c___class__,c___classdict__);t0=mkfn(K2,[c___class__]);hold(t0);
q=stname(ns,"m",t0,true);if(q===S)return abn(K1,7,null,null,ns,c___class__,c___classdict__);t0=mkfn(K3,[c___classdict__]);hold(t0);
q=stname(ns,"__annotate_func__",t0,true);if(q===S)return abn(K1,8,null,null,ns,c___class__,c___classdict__);
q=stname(ns,"__static_attributes__",k0,false);if(q===S)return abn(K1,9,null,null,ns,c___class__,c___classdict__);
q=stname(ns,"__classdictcell__",c___classdict__,false);if(q===S)return abn(K1,10,null,null,ns,c___class__,c___classdict__);
q=stname(ns,"__classcell__",c___class__,false);if(q===S)return abn(K1,11,null,null,ns,c___class__,c___classdict__);r=c___class__;}
relr(c___classdict__,r);relr(c___class__,r);Z.d--;return r;})});
K2.mk=(function(c___class__){return function p_m(h,v_self){let q,r,t0,t1,t2,t3;X0:{
if(enter()===S)return abn(K2,0,null,null,h,v_self,c___class__);
t0=((q=g_super.v)!==undefined||(q=g_super.b.v)!==undefined?q:ldglobal(g_super));if(t0===S)return abn(K2,1,null,null,h,v_self,c___class__);
t1=lookups(t0,c___class__,v_self,"m");if(t1===S)return abn(K2,2,null,null,h,v_self,c___class__,t0);typeof t1==="object"&&t1!==null&&t1.rc++;typeof t0==="object"&&t0!==null&&t0.rc===0&&die(t0);t0=v_self;typeof t0==="object"&&t0!==null&&t0.rc++;
if(v_self!==null&&(q=v_self.$x)!==undefined&&typeof q!=="function")t2=q;else{t2=getattr(v_self,"x");if(t2===S)return abn(K2,3,null,null,h,v_self,c___class__,t1,t0);}typeof t2==="object"&&t2!==null&&t2.rc++;
t3=(typeof t1==="function"&&t1.argc===2?t1:methodv(t1,2))(3,t0,t2);if(t3===S)return abn(K2,4,null,null,h,v_self,c___class__,t1);typeof t1==="object"&&t1!==null&&--t1.rc===0&&drop(t1,t3);r=t3;break X0;}
if(h!==0){h&1&&typeof v_self==="object"&&v_self!==null&&--v_self.rc===0&&drop(v_self,r);}Z.d--;return r;}});
K3.mk=(function(c___classdict__){return function p___annotate__(h,v_$2e$format){let q,r,t0,t1;X0:{
if(enter()===S)return abn(K3,0,null,null,h,v_$2e$format,c___classdict__);
q=(v_$2e$format===1||v_$2e$format===2?null:badformat(v_$2e$format));if(q===S)return abn(K3,1,null,null,h,v_$2e$format,c___classdict__);t0=mkdict([]);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=ldname(c___classdict__.v,"int",g_int);if(t1===S)return abn(K3,2,null,null,h,v_$2e$format,c___classdict__,t0);
q=dset(t0,"x",t1);if(q===S)return abn(K3,3,null,null,h,v_$2e$format,c___classdict__,t0,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);r=t0;typeof r==="object"&&r!==null&&r.rc--;}
if(h!==0){h&1&&typeof v_$2e$format==="object"&&v_$2e$format!==null&&--v_$2e$format.rc===0&&drop(v_$2e$format,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,ldname,stname,mkfn}=R,K0=K[0],K1=K[1],K2=K[2],K3=K[3],g___name__=G.cell("__name__"),k0=k[0];
return (
function p_A(fr,rv){let q,r,ns,c___class__,c___classdict__,t0,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:ns=v[0];c___class__=v[1];c___classdict__=v[2];q=rv;break;
case 1:ns=v[0];c___class__=v[1];c___classdict__=v[2];t0=rv;break;
case 2:ns=v[0];c___class__=v[1];c___classdict__=v[2];q=rv;break;
case 3:ns=v[0];c___class__=v[1];c___classdict__=v[2];q=rv;break;
case 4:ns=v[0];c___class__=v[1];c___classdict__=v[2];q=rv;break;
case 5:ns=v[0];c___class__=v[1];c___classdict__=v[2];q=rv;break;
case 6:ns=v[0];c___class__=v[1];c___classdict__=v[2];q=rv;break;
case 7:ns=v[0];c___class__=v[1];c___classdict__=v[2];q=rv;break;
case 8:ns=v[0];c___class__=v[1];c___classdict__=v[2];q=rv;break;
case 9:ns=v[0];c___class__=v[1];c___classdict__=v[2];q=rv;break;
case 10:ns=v[0];c___class__=v[1];c___classdict__=v[2];q=rv;break;
case 11:ns=v[0];c___class__=v[1];c___classdict__=v[2];q=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,ns,c___class__,c___classdict__);
t0=ldname(ns,"__name__",g___name__);case 1:if(t0===S)return abn(K1,1,F,fr,ns,c___class__,c___classdict__);hold(t0);
q=stname(ns,"__module__",t0,true);case 2:if(q===S)return abn(K1,2,F,fr,ns,c___class__,c___classdict__);
q=stname(ns,"__qualname__","A",false);case 3:if(q===S)return abn(K1,3,F,fr,ns,c___class__,c___classdict__);
q=stname(ns,"__firstlineno__",1,false);case 4:if(q===S)return abn(K1,4,F,fr,ns,c___class__,c___classdict__);c___classdict__.v=hold(ns);
q=stname(ns,"__doc__","doc",false);case 5:if(q===S)return abn(K1,5,F,fr,ns,c___class__,c___classdict__);
q=stname(ns,"x",1,false);case 6:if(q===S)return abn(K1,6,F,fr,ns,c___class__,c___classdict__);t0=mkfn(K2,[c___class__]);hold(t0);
q=stname(ns,"m",t0,true);case 7:if(q===S)return abn(K1,7,F,fr,ns,c___class__,c___classdict__);t0=mkfn(K3,[c___classdict__]);hold(t0);
q=stname(ns,"__annotate_func__",t0,true);case 8:if(q===S)return abn(K1,8,F,fr,ns,c___class__,c___classdict__);
q=stname(ns,"__static_attributes__",k0,false);case 9:if(q===S)return abn(K1,9,F,fr,ns,c___class__,c___classdict__);
q=stname(ns,"__classdictcell__",c___classdict__,false);case 10:if(q===S)return abn(K1,10,F,fr,ns,c___class__,c___classdict__);
q=stname(ns,"__classcell__",c___class__,false);case 11:if(q===S)return abn(K1,11,F,fr,ns,c___class__,c___classdict__);r=c___class__;
case 12:
if(F!==null){leave(F,K1,[ns,c___class__,c___classdict__],r);Z.d--;return r;}relr(c___classdict__,r);relr(c___class__,r);Z.d--;return r;}}
);})

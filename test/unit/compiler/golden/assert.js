(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,gtb,ldglobal,adapt,assertfail,raise}=R,K0=K[0],K1=K[1],g_f=G.cell("f"),g_g=G.cell("g"),g_KeyError=G.cell("KeyError");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_a){let q,r,t0,t1;X0:{
if(enter()===S)return abn(K1,0,null,null,h,v_a);B1:{
if(typeof v_a==="number")t0=v_a>1;else{t0=gtb(v_a,1);if(t0===S)return abn(K1,1,null,null,h,v_a);}if(t0){break B1;}
t0=((q=g_g.v)!==undefined?q:ldglobal(g_g));if(t0===S)return abn(K1,2,null,null,h,v_a);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=(t0!==null&&t0.argc===1?t0:adapt(t0,1)).js(0,v_a);if(t1===S)return abn(K1,3,null,null,h,v_a,t0);typeof t0==="object"&&t0!==null&&--t0.rc===0&&drop(t0,t1);
q=assertfail(t1);if(q===S)return abn(K1,4,null,null,h,v_a,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);}
t1=((q=g_KeyError.v)!==undefined||(q=g_KeyError.b.v)!==undefined?q:ldglobal(g_KeyError));if(t1===S)return abn(K1,5,null,null,h,v_a);
q=raise(t1,v_a);if(q===S)return abn(K1,6,null,null,h,v_a,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);r=null;}
if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,gtb,ldglobal,adapt,assertfail,raise}=R,K0=K[0],K1=K[1],g_g=G.cell("g"),g_KeyError=G.cell("KeyError");
return (
function p_f(fr,rv){let q,r,h,v_a,t0,t1,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_a=v[1];q=rv;break;
case 1:h=v[0];v_a=v[1];t0=rv;break;
case 2:h=v[0];v_a=v[1];t0=rv;break;
case 3:h=v[0];v_a=v[1];t0=v[2];t1=rv;break;
case 4:h=v[0];v_a=v[1];t1=v[2];q=rv;break;
case 5:h=v[0];v_a=v[1];t1=rv;break;
case 6:h=v[0];v_a=v[1];t1=v[2];q=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_a);
t0=(typeof v_a==="number"?v_a>1:gtb(v_a,1));case 1:if(t0===S)return abn(K1,1,F,fr,h,v_a);if(t0){{pc=7;continue M;}}
t0=((q=g_g.v)!==undefined?q:ldglobal(g_g));case 2:if(t0===S)return abn(K1,2,F,fr,h,v_a);typeof t0==="object"&&t0!==null&&t0.rc++;
t1=(t0!==null&&t0.argc===1?t0:adapt(t0,1)).js(0,v_a);case 3:if(t1===S)return abn(K1,3,F,fr,h,v_a,t0);typeof t0==="object"&&t0!==null&&--t0.rc===0&&drop(t0,t1);
q=assertfail(t1);case 4:if(q===S)return abn(K1,4,F,fr,h,v_a,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);
case 7:
t1=((q=g_KeyError.v)!==undefined||(q=g_KeyError.b.v)!==undefined?q:ldglobal(g_KeyError));case 5:if(t1===S)return abn(K1,5,F,fr,h,v_a);
q=raise(t1,v_a);case 6:if(q===S)return abn(K1,6,F,fr,h,v_a,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&die(t1);r=null;
case 8:
if(F!==null){leave(F,K1,[h,v_a],r);Z.d--;return r;}if(h!==0){h&1&&typeof v_a==="object"&&v_a!==null&&--v_a.rc===0&&drop(v_a,r);}Z.d--;return r;}}
);})
